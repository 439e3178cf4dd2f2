/** Packs and bundles of Git: every version of every file of a history, and who wrote it. */
@NullMarked
package org.inshore.scanners.documents.archive.git;

import org.jspecify.annotations.NullMarked;
