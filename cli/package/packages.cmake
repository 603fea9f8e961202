# SPDX-License-Identifier: MIT
# `cpack` in a build folder of the release preset makes csm_*.deb (program), libcsm-dev_*.deb
# (library) and a tarball of both. `include(cli/package/packages.cmake)` stands last in the top file.
set(csm_package_source "${CMAKE_CURRENT_LIST_DIR}")
set(csm_package_binary "${CMAKE_BINARY_DIR}/package")

# Whoever hands packages out puts their own address here.
set(CSM_PACKAGE_CONTACT "csm maintainers <csm@packages.debian.org>" CACHE STRING
  "who is asked about the packages")

string(SUBSTRING "${CSM_RELEASE_DATE}" 0 4 csm_year)
configure_file("${csm_package_source}/copyright.in" "${csm_package_binary}/copyright" @ONLY)
execute_process(COMMAND date -u -R -d "${CSM_RELEASE_DATE}" OUTPUT_VARIABLE csm_release_day
  OUTPUT_STRIP_TRAILING_WHITESPACE)
configure_file("${csm_package_source}/changelog.Debian.in" "${csm_package_binary}/changelog.Debian"
  @ONLY)

set(csm_components program development)
set(csm_packages csm libcsm-dev)
foreach(component package IN ZIP_LISTS csm_components csm_packages)
  install(FILES "${csm_package_binary}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}"
    COMPONENT ${component})
  install(FILES "${csm_package_binary}/changelog.Debian"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}" COMPONENT ${component})
endforeach()
install(FILES "${PROJECT_SOURCE_DIR}/README.md"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/csm" COMPONENT program)
install(FILES "${PROJECT_SOURCE_DIR}/CHANGELOG.md" RENAME changelog
  DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/csm" COMPONENT program)

set(CPACK_PACKAGE_NAME csm)
set(CPACK_PACKAGE_VENDOR "the csm project")
set(CPACK_PACKAGE_CONTACT "${CSM_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "connected-strategy matrix on the command line")
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS "${csm_package_source}/staged.cmake")
set(CPACK_GENERATOR TGZ DEB)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME csm)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libcsm-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libyaml-cpp-dev, libfmt-dev, libutf8proc-dev, pkgconf")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"csm reads a description of a business, lints it, scores it on the matrix of
connected customer experiences and connection architectures, and prints gaps,
threats, plans and reports.")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"The library behind csm: load, check, score and render descriptions of a
business on the connected-strategy matrix. Static library and headers.")
set(CPACK_ARCHIVE_COMPONENT_INSTALL OFF)
include(CPack)
