/** HTML, whatever its file is called: its tables as rows, its forms and all else as text. */
@NullMarked
package org.inshore.scanners.documents.structure.html;

import org.jspecify.annotations.NullMarked;
