# The measurements (tests/bench). They are built with everything else, but only a small run is a test.
file(GLOB bench_sources CONFIGURE_DEPENDS benchmarks/*.cpp benchmarks/*.h)
# The client as it starts, without its main().
list(APPEND bench_sources ${CMAKE_SOURCE_DIR}/app/desktop/composition.cpp ${CMAKE_SOURCE_DIR}/app/desktop/composition_pages.cpp ${CMAKE_SOURCE_DIR}/app/desktop/composition.h
    ${CMAKE_SOURCE_DIR}/app/desktop/commandline.cpp)
add_executable(frontdesk_bench ${bench_sources})
target_link_libraries(frontdesk_bench PRIVATE frontdesk_test_support frontdesk_ui PostgreSQL::PostgreSQL SQLite::SQLite3)
target_compile_options(frontdesk_bench PRIVATE $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-O2>) # tests are not optimised, what is measured is
target_precompile_headers(frontdesk_bench PRIVATE <QtCore> <QtGui> <QtWidgets> <QtTest> <tl/expected.hpp>)

add_test(NAME bench_runs COMMAND frontdesk_bench --small --json ${CMAKE_BINARY_DIR}/tests/bench-small.json)
set_tests_properties(bench_runs PROPERTIES TIMEOUT 300 FIXTURES_REQUIRED postgres
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;FRONTDESK_TEST_POSTGRES=${postgres_info}")
