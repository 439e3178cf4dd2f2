/**
 * Readers of the binary Office forms through Apache POI: doc, xls, ppt and what is embedded in
 * them.
 */
@NullMarked
package org.inshore.scanners.documents.ole;

import org.jspecify.annotations.NullMarked;
