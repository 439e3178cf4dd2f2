/** Reader of RTF: decodes its text, with code pages and tables. */
@NullMarked
package org.inshore.scanners.documents.rtf;

import org.jspecify.annotations.NullMarked;
