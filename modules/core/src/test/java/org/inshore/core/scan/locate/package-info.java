@NullMarked
package org.inshore.core.scan.locate;

import org.jspecify.annotations.NullMarked;
