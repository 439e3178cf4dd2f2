/**
 * Documents and texts in many forms, scanned whole: every planted value is found in its place or
 * said not to be looked at.
 */
@NullMarked
package org.inshore.cli.document;

import org.jspecify.annotations.NullMarked;
