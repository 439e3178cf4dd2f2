/** Tests of what tests of report formats stand on. */
@org.jspecify.annotations.NullMarked
package org.inshore.testkit.report;
