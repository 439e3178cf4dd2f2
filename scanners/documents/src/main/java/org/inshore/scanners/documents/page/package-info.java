/** Lays out what pages show in lines and tables, for forms that know only where glyphs stand. */
@NullMarked
package org.inshore.scanners.documents.page;

import org.jspecify.annotations.NullMarked;
