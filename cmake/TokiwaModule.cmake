# tokiwa_module(NAME kube SOURCES a.cc b.cc [DEPS base format] [LIBS fmt::fmt] [TESTS a_test.cc] [TEST_DEPS ...] [FUZZ x_fuzz.cc])
#
# Declares the room src/<name>: a static library tokiwa_<name>, one test binary tokiwa_<name>_test, and one
# libFuzzer binary for each FUZZ source (only with -DTOKIWA_FUZZ=ON, which needs clang).
# DEPS are other rooms; TEST_DEPS are rooms that only the tests use.
add_library(tokiwa_options INTERFACE)
target_compile_options(tokiwa_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror
  -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds>)
target_compile_definitions(tokiwa_options INTERFACE _GLIBCXX_ASSERTIONS BOOST_JSON_NO_LIB_AUTOLINK
  TOKIWA_VERSION="${PROJECT_VERSION}" TOKIWA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
target_include_directories(tokiwa_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(tokiwa_options INTERFACE Threads::Threads fmt::fmt tl::expected)

function(tokiwa_module)
  cmake_parse_arguments(M "" "NAME" "SOURCES;DEPS;LIBS;TESTS;TEST_DEPS;FUZZ" ${ARGN})
  if(M_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "tokiwa_module(${M_NAME}): unknown arguments ${M_UNPARSED_ARGUMENTS}")
  endif()
  add_library(tokiwa_${M_NAME} STATIC ${M_SOURCES})
  list(TRANSFORM M_DEPS PREPEND tokiwa_)
  target_link_libraries(tokiwa_${M_NAME} PUBLIC tokiwa_options ${M_DEPS} ${M_LIBS})
  if(M_TESTS AND NOT TOKIWA_FUZZ)
    list(TRANSFORM M_TEST_DEPS PREPEND tokiwa_)
    add_executable(tokiwa_${M_NAME}_test ${M_TESTS})
    target_link_libraries(tokiwa_${M_NAME}_test PRIVATE tokiwa_${M_NAME} ${M_TEST_DEPS} GTest::gmock GTest::gtest_main)
    target_compile_definitions(tokiwa_${M_NAME}_test PRIVATE
      TOKIWA_TESTDATA="${CMAKE_CURRENT_SOURCE_DIR}/testdata")
    add_test(NAME ${M_NAME} COMMAND tokiwa_${M_NAME}_test --gtest_brief=1)
    set_tests_properties(${M_NAME} PROPERTIES TIMEOUT 600)
  endif()
  if(TOKIWA_FUZZ)
    foreach(source ${M_FUZZ})
      get_filename_component(target ${source} NAME_WE)
      add_executable(${target} ${source})
      target_link_libraries(${target} PRIVATE tokiwa_${M_NAME})
      target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    endforeach()
  endif()
endfunction()
