/** The scanner {@code files}: files and folders of this machine and of what is mounted on it. */
@NullMarked
package org.inshore.scanners.files;

import org.jspecify.annotations.NullMarked;
