@NullMarked
package org.inshore.core.person;

import org.jspecify.annotations.NullMarked;
