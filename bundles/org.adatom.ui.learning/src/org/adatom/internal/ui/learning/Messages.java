/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
@NonNullByDefault({})
@SuppressWarnings("javadoc")
public final class Messages extends NLS {
    public static String Data_asNumbers;
    public static String Data_asWords;
    public static String Data_ascending;
    public static String Data_cancelled;
    public static String Data_changedOutside;
    public static String Data_copy;
    public static String Data_deleteChosen;
    public static String Data_deleteColumn;
    public static String Data_deleteMissing;
    public static String Data_deleteRows;
    public static String Data_descending;
    public static String Data_editCell;
    public static String Data_find;
    public static String Data_keepMine;
    public static String Data_missing;
    public static String Data_noFile;
    public static String Data_reading;
    public static String Data_reload;
    public static String Data_rename;
    public static String Data_renameAsk;
    public static String Data_renameMenu;
    public static String Data_renameTitle;
    public static String Data_seen;
    public static String Data_sorting;
    public static String Data_summary;
    public static String Data_summaryOne;
    public static String Data_taken;
    public static String Data_title;
    public static String Data_type;
    public static String Data_unit;
    public static String Data_unitAsk;
    public static String Data_unitMenu;
    public static String Data_unitTitle;
    public static String Data_unsorted;
    public static String Facts_deviation;
    public static String Facts_distinct;
    public static String Facts_least;
    public static String Facts_mean;
    public static String Facts_missing;
    public static String Facts_most;
    public static String Facts_often;
    public static String Facts_outliers;
    public static String Facts_quartiles;
    public static String Facts_rows;
    public static String Facts_values;
    public static String Pairs_colour;
    public static String Pairs_first;
    public static String Pairs_noNumbers;
    public static String Pairs_none;
    public static String Side_column;
    public static String Side_numbers;
    public static String Side_pairs;
    public static String Side_splits;
    public static String Side_words;
    public static String Split_clusters;
    public static String Split_column;
    public static String Split_fits;
    public static String Split_folds;
    public static String Split_group;
    public static String Split_name;
    public static String Split_new;
    public static String Split_parts;
    public static String Split_random;
    public static String Split_rows;
    public static String Split_save;
    public static String Split_saveFirst;
    public static String Split_saved;
    public static String Split_seed;
    public static String Split_several;
    public static String Split_stored;
    public static String Split_stratified;
    public static String Split_test;
    public static String Split_three;
    public static String Split_time;
    public static String Split_timeNumbers;
    public static String Split_two;
    public static String Split_validation;
    public static String Split_way;
    public static String Split_yes;
    public static String Studio_add;
    public static String Studio_addPoint;
    public static String Studio_alpha;
    public static String Studio_askBy;
    public static String Studio_band;
    public static String Studio_bound;
    public static String Studio_columns;
    public static String Studio_constant;
    public static String Studio_data;
    public static String Studio_dataTitle;
    public static String Studio_fromMap;
    public static String Studio_gram;
    public static String Studio_hint;
    public static String Studio_improvement;
    public static String Studio_jitter;
    public static String Studio_kernel;
    public static String Studio_kernelTip;
    public static String Studio_length;
    public static String Studio_likelihood;
    public static String Studio_line;
    public static String Studio_load;
    public static String Studio_mapHint;
    public static String Studio_mapTitle;
    public static String Studio_mapX;
    public static String Studio_mapY;
    public static String Studio_mean;
    public static String Studio_meanFunction;
    public static String Studio_more;
    public static String Studio_movePoint;
    public static String Studio_multiply;
    public static String Studio_next;
    public static String Studio_noColumns;
    public static String Studio_noise;
    public static String Studio_numberTip;
    public static String Studio_offset;
    public static String Studio_optimise;
    public static String Studio_optimising;
    public static String Studio_period;
    public static String Studio_points;
    public static String Studio_probability;
    public static String Studio_process;
    public static String Studio_removePoint;
    public static String Studio_samples;
    public static String Studio_save;
    public static String Studio_season;
    public static String Studio_setA;
    public static String Studio_setB;
    public static String Studio_stop;
    public static String Studio_uncertainty;
    public static String Studio_variance;
    public static String Studio_worthTitle;
    public static String Studio_xSinX;
    public static String Studio_zero;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
