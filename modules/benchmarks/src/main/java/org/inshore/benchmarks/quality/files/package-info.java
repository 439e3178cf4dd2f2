/** Files of other programs as a scan reads them, found values against labelled ones. */
@NullMarked
package org.inshore.benchmarks.quality.files;

import org.jspecify.annotations.NullMarked;
