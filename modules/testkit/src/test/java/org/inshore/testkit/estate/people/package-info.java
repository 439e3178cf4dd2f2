@NullMarked
package org.inshore.testkit.estate.people;

import org.jspecify.annotations.NullMarked;
