@NullMarked
package org.inshore.testkit.estate;

import org.jspecify.annotations.NullMarked;
