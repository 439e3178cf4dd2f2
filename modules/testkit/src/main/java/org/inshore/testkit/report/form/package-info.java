/** The contract of the forms that are filed, with a sample of what they are made from. */
@NullMarked
package org.inshore.testkit.report.form;

import org.jspecify.annotations.NullMarked;
