/**
 * Readers of office files that are parts of XML in a zip: pptx and vsdx here, documents in {@code
 * word}, workbooks in {@code sheet} and {@code xlsb}; {@code ooxml} opens the package they share.
 *
 * <p>All read by pull parsers in constant memory. Older binary files are read in {@code ole}.
 */
@NullMarked
package org.inshore.scanners.documents.office;

import org.jspecify.annotations.NullMarked;
