/**
 * What every scanner keeps to, as tests that a scanner's own test extends, with a recorder of what
 * it hands on.
 */
@NullMarked
package org.inshore.testkit.scanner;

import org.jspecify.annotations.NullMarked;
