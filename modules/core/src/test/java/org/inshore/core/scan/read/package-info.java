@NullMarked
package org.inshore.core.scan.read;

import org.jspecify.annotations.NullMarked;
