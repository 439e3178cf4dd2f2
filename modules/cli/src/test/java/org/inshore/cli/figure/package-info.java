/** Figures of one scan compared over the command line and all reports, in both languages. */
@NullMarked
package org.inshore.cli.figure;

import org.jspecify.annotations.NullMarked;
