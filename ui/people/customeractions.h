#pragma once

namespace frontdesk {

class Desk;
class MainWindow;

/// What is done to customers from any page, in the menu "Call" and the palette: merging two of them. Starts with whoever is on the
/// screen: the caller of the contact, or of the ticket. The desk must outlive the window.
void addCustomerActions(MainWindow &window, Desk &desk);

} // namespace frontdesk
