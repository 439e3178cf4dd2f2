/** Reader of LHA's archives. */
@NullMarked
package org.inshore.scanners.documents.archive.lha;

import org.jspecify.annotations.NullMarked;
