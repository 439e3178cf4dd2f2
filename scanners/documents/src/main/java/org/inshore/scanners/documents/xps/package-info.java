/** XPS and OpenXPS: pages as runs of glyphs. */
@NullMarked
package org.inshore.scanners.documents.xps;

import org.jspecify.annotations.NullMarked;
