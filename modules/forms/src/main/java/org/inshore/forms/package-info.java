/**
 * Documents and workbooks for reports, and forms that are filled in and filed: a form is a list of
 * parts in one language, which {@code DocxForm} and {@code XlsxForm} write.
 */
@NullMarked
package org.inshore.forms;

import org.jspecify.annotations.NullMarked;
