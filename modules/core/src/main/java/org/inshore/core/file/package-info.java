/**
 * How Inshore's own files are made, and how those of a run that died are cleared; and what says
 * that the disk is full.
 */
@NullMarked
package org.inshore.core.file;

import org.jspecify.annotations.NullMarked;
