/** Jobs for printers as they lie in spools, read as the text that they print. */
@NullMarked
package org.inshore.scanners.documents.structure.spool;

import org.jspecify.annotations.NullMarked;
