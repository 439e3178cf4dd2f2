/**
 * For authors of report formats: a sample inventory with hostile names, and the contract that every
 * format keeps. Depends on the SPI, JUnit and AssertJ only.
 */
@NullMarked
package org.inshore.testkit.report;

import org.jspecify.annotations.NullMarked;
