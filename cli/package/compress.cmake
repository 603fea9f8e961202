# SPDX-License-Identifier: MIT
# Manual pages and changelogs are compressed in packages, the same bytes each time.
file(GLOB_RECURSE files "${CPACK_TEMPORARY_DIRECTORY}/*")
list(FILTER files INCLUDE REGEX "/share/(man/.*\\.[1-8]|doc/.*/changelog[^/]*)$")
foreach(file IN LISTS files)
  execute_process(COMMAND gzip -9nf "${file}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
