/**
 * Readers of zip, tar and gzip: entries are inner documents; a truncated archive gives what it has.
 */
@NullMarked
package org.inshore.scanners.documents.archive;

import org.jspecify.annotations.NullMarked;
