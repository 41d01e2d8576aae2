#pragma once

namespace frontdesk {

class Desk;
class MainWindow;

/// Tells the window of an open desk whatever it shows of it: who is signed in, place, zone, connection, last change; lets Ctrl+K find its
/// tickets, people and articles, adds what is done to customers, and F5 try a lost connection. The desk must outlive the window.
void showDesk(MainWindow &window, Desk &desk);

} // namespace frontdesk
