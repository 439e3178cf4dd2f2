@NullMarked
package org.inshore.core.file;

import org.jspecify.annotations.NullMarked;
