/**
 * Data files of statistical programs: SPSS (system and portable files), Stata, SAS transport files.
 * Rows under the names of their variables; labels of variables and values as text. Files of SAS
 * itself ({@code sas7bdat}) are not read: nothing tells their form but what others found out.
 */
@NullMarked
package org.inshore.scanners.documents.statistics;

import org.jspecify.annotations.NullMarked;
