/** Reader of plain text in any charset. */
@NullMarked
package org.inshore.scanners.documents.text;

import org.jspecify.annotations.NullMarked;
