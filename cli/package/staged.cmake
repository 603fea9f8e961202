# SPDX-License-Identifier: MIT
# What a package has otherwise than an installation: manual pages and changelogs are compressed, the
# same bytes each time, and Debian's zsh looks for what packages bring in a folder of its own.
file(GLOB_RECURSE files "${CPACK_TEMPORARY_DIRECTORY}/*")
list(FILTER files INCLUDE REGEX "/share/(man/.*\\.[1-8]|doc/.*/changelog[^/]*)$")
foreach(file IN LISTS files)
  execute_process(COMMAND gzip -9nf "${file}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()

if(CPACK_GENERATOR STREQUAL "DEB")
  file(GLOB_RECURSE folders LIST_DIRECTORIES true "${CPACK_TEMPORARY_DIRECTORY}/*")
  list(FILTER folders INCLUDE REGEX "/zsh/site-functions$")
  foreach(folder IN LISTS folders)
    cmake_path(REPLACE_FILENAME folder vendor-completions OUTPUT_VARIABLE debian_folder)
    file(RENAME "${folder}" "${debian_folder}")
  endforeach()
endif()
