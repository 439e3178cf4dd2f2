@NullMarked
package org.inshore.location.address;

import org.jspecify.annotations.NullMarked;
