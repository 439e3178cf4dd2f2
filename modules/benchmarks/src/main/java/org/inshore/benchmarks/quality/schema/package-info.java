/**
 * Columns of schemas: a file names the columns of real tables and what each holds, here they are
 * filled with made-up values and looked through with their names, with their comments, or without
 * either. The files are none of this project.
 */
@NullMarked
package org.inshore.benchmarks.quality.schema;

import org.jspecify.annotations.NullMarked;
