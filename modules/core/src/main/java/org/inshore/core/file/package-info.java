/** How Inshore's own files are made. */
@NullMarked
package org.inshore.core.file;

import org.jspecify.annotations.NullMarked;
