@NullMarked
package org.inshore.core.person.lone;

import org.jspecify.annotations.NullMarked;
