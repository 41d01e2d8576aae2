# Compiler settings that every target of the project shares.
find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_link_options(-fuse-ld=mold)
endif()

add_library(frontdesk_options INTERFACE)
target_include_directories(frontdesk_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(frontdesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(frontdesk_options INTERFACE /W4 /utf-8 $<$<BOOL:${FRONTDESK_WERROR}>:/WX>)
else()
    target_compile_options(frontdesk_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual $<$<BOOL:${FRONTDESK_WERROR}>:-Werror>)
endif()
# Values with texts default <=>, which QString does not have: GCC leaves it out without a word, and so shall clang.
target_compile_options(frontdesk_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-defaulted-function-deleted>)
foreach(sanitizer IN LISTS FRONTDESK_SANITIZE)
    target_compile_options(frontdesk_options INTERFACE -fsanitize=${sanitizer} -fno-omit-frame-pointer -g1)
    target_link_options(frontdesk_options INTERFACE -fsanitize=${sanitizer})
endforeach()
