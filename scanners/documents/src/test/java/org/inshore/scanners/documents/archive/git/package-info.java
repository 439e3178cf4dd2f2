/** Tests of packs of Git, as Git writes them. */
@NullMarked
package org.inshore.scanners.documents.archive.git;

import org.jspecify.annotations.NullMarked;
