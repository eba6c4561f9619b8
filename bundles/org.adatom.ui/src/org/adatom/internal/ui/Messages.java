/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
@NonNullByDefault({})
@SuppressWarnings("javadoc")
public final class Messages extends NLS {
    public static String Button_cancel;
    public static String Button_close;
    public static String Button_run;
    public static String Chart_copy;
    public static String Chart_csv;
    public static String Chart_energy;
    public static String Chart_force;
    public static String Chart_frequency;
    public static String Chart_log;
    public static String Chart_noCurves;
    public static String Chart_nothing;
    public static String Chart_png;
    public static String Chart_reset;
    public static String Chart_save;
    public static String Chart_svg;
    public static String Chart_temperature;
    public static String Database_add;
    public static String Database_added;
    public static String Database_atoms;
    public static String Database_delete;
    public static String Database_deleteQuestion;
    public static String Database_empty;
    public static String Database_energy;
    public static String Database_export;
    public static String Database_fmax;
    public static String Database_formula;
    public static String Database_hint;
    public static String Database_import;
    public static String Database_noStructure;
    public static String Database_none;
    public static String Database_open;
    public static String Database_row;
    public static String Database_rows;
    public static String Database_searchTip;
    public static String Database_settings;
    public static String Database_some;
    public static String Editor_loading;
    public static String Editor_openAsText;
    public static String Editor_tryAgain;
    public static String Editor_unreadable;
    public static String Examples_hint;
    public static String Examples_none;
    public static String Examples_open;
    public static String Examples_sentence;
    public static String Examples_title;
    public static String Exit_many;
    public static String Exit_one;
    public static String Exit_quit;
    public static String Exit_stay;
    public static String Exit_title;
    public static String File_open;
    public static String File_save;
    public static String Form_advanced;
    public static String Form_browse;
    public static String Form_choose;
    public static String Form_default;
    public static String Form_notSet;
    public static String Form_periodicTable;
    public static String Form_periodicTableTip;
    public static String Form_range;
    public static String Form_unknownModel;
    public static String Form_unknownPotential;
    public static String Help_any;
    public static String Help_back;
    public static String Help_can;
    public static String Help_default;
    public static String Help_editor;
    public static String Help_elements;
    public static String Help_files;
    public static String Help_forward;
    public static String Help_name;
    public static String Help_range;
    public static String Help_read;
    public static String Help_readWrite;
    public static String Help_title;
    public static String Help_what;
    public static String Help_write;
    public static String Modes_amplitude;
    public static String Modes_mode;
    public static String Modes_open;
    public static String Modes_quantum;
    public static String Modes_summary;
    public static String Modes_wavenumber;
    public static String Problem_title;
    public static String Result_copyValue;
    public static String Result_first;
    public static String Result_folderTip;
    public static String Result_frames;
    public static String Result_last;
    public static String Result_loading;
    public static String Result_log;
    public static String Result_name;
    public static String Result_next;
    public static String Result_noLog;
    public static String Result_numbers;
    public static String Result_overview;
    public static String Result_parameters;
    public static String Result_pause;
    public static String Result_play;
    public static String Result_previous;
    public static String Result_saveStructure;
    public static String Result_unit;
    public static String Result_value;
    public static String Result_wrongInput;
    public static String Run_allFrames;
    public static String Run_allFramesHint;
    public static String Run_and;
    public static String Run_andTip;
    public static String Run_chooseMessage;
    public static String Run_chooseTitle;
    public static String Run_copied;
    public static String Run_copiedNoFile;
    public static String Run_copiedUnsaved;
    public static String Run_copyCommand;
    public static String Run_data;
    public static String Run_dataFolder;
    public static String Run_dataGone;
    public static String Run_dataInside;
    public static String Run_dataMore;
    public static String Run_dataNone;
    public static String Run_dataTable;
    public static String Run_dataTip;
    public static String Run_help;
    public static String Run_input;
    public static String Run_noAnalyses;
    public static String Run_noStructure;
    public static String Run_nothingMore;
    public static String Run_nothingMoreHint;
    public static String Run_nothingSuits;
    public static String Run_reading;
    public static String Run_saveStudy;
    public static String Run_settings;
    public static String Run_starting;
    public static String Run_unsaved;
    public static String Runs_analysis;
    public static String Runs_deleteButton;
    public static String Runs_deleteMany;
    public static String Runs_deleteOne;
    public static String Runs_deleteTitle;
    public static String Runs_input;
    public static String Runs_nothing;
    public static String Runs_outcome;
    public static String Runs_progress;
    public static String Runs_started;
    public static String Runs_state;
    public static String Runs_time;
    public static String Runs_title;
    public static String Start_examples;
    public static String Start_examplesSentence;
    public static String Start_new;
    public static String Start_newSentence;
    public static String Start_open;
    public static String Start_openSentence;
    public static String Start_openTitle;
    public static String Start_recent;
    public static String Start_sentence;
    public static String Start_title;
    public static String State_cancelled;
    public static String State_done;
    public static String State_failed;
    public static String State_interrupted;
    public static String State_notConverged;
    public static String State_queued;
    public static String State_running;
    public static String Study_buildOptions;
    public static String Study_built;
    public static String Study_file;
    public static String Study_fileHint;
    public static String Study_openAsText;
    public static String Study_options;
    public static String Study_seed;
    public static String Study_seedTip;
    public static String Study_unreadable;
    public static String Study_wrongInput;
    public static String Table_copy;
    public static String Table_save;
    public static String Table_selectAll;
    public static String Tile_enlarge;
    public static String Tile_restore;
    public static String Words_atom;
    public static String Words_atoms;
    public static String Words_fixed;
    public static String Words_notPeriodic;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
