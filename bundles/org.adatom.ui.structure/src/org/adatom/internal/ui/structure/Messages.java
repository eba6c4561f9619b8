/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
@NonNullByDefault({})
@SuppressWarnings("javadoc")
public final class Messages extends NLS {
    public static String Atoms_element;
    public static String Atoms_fixed;
    public static String Atoms_index;
    public static String Atoms_tag;
    public static String Boundary_half;
    public static String Boundary_images;
    public static String Boundary_none;
    public static String Cell_angles;
    public static String Cell_lengths;
    public static String Cell_noVolume;
    public static String Cell_periodic;
    public static String Cell_scale;
    public static String Cell_scaleTip;
    public static String Cell_vector;
    public static String Cell_vectors;
    public static String Cell_volume;
    public static String Colour_element;
    public static String Colour_plain;
    public static String Colour_tag;
    public static String Edit_add;
    public static String Edit_atoms;
    public static String Edit_cell;
    public static String Edit_change;
    public static String Edit_delete;
    public static String Edit_fix;
    public static String Edit_free;
    public static String Edit_move;
    public static String Edit_outcome;
    public static String Edit_periodicity;
    public static String Edit_tag;
    public static String Edit_unhold;
    public static String Editor_cancelled;
    public static String Editor_changedOutside;
    public static String Editor_keepMine;
    public static String Editor_loading;
    public static String Editor_noFile;
    public static String Editor_reload;
    public static String Export_message;
    public static String Export_title;
    public static String Export_transparent;
    public static String Facts_angles;
    public static String Facts_atom;
    public static String Facts_atoms;
    public static String Facts_chosen;
    public static String Facts_element;
    public static String Facts_fixed;
    public static String Facts_force;
    public static String Facts_formula;
    public static String Facts_fractional;
    public static String Facts_held;
    public static String Facts_index;
    public static String Facts_isFixed;
    public static String Facts_lengths;
    public static String Facts_mass;
    public static String Facts_no;
    public static String Facts_periodic;
    public static String Facts_position;
    public static String Facts_sites;
    public static String Facts_structure;
    public static String Facts_tag;
    public static String Facts_volume;
    public static String Facts_yes;
    public static String Field_number;
    public static String Frames_label;
    public static String Frames_pause;
    public static String Frames_play;
    public static String Gallery_description;
    public static String Gallery_search;
    public static String Gallery_title;
    public static String Held_across;
    public static String Held_along;
    public static String Held_below;
    public static String Held_bond;
    public static String Held_fixed;
    public static String Held_length;
    public static String Held_line;
    public static String Held_place;
    public static String Held_plane;
    public static String Held_remove;
    public static String Held_removeTip;
    public static String Held_rigid;
    public static String Held_spring;
    public static String Held_tied;
    public static String Label_both;
    public static String Label_index;
    public static String Label_none;
    public static String Label_symbol;
    public static String Menu_all;
    public static String Menu_bond;
    public static String Menu_centre;
    public static String Menu_delete;
    public static String Menu_fit;
    public static String Menu_fix;
    public static String Menu_free;
    public static String Menu_freeall;
    public static String Menu_hold;
    public static String Menu_invert;
    public static String Menu_line;
    public static String Menu_plane;
    public static String Menu_rigid;
    public static String Menu_sameElement;
    public static String Menu_sameTag;
    public static String Menu_spring;
    public static String Panel_atoms;
    public static String Panel_cell;
    public static String Panel_cellSummary;
    public static String Panel_constraints;
    public static String Panel_count;
    public static String Panel_element;
    public static String Panel_elementTip;
    public static String Panel_fixed;
    public static String Panel_fixedTip;
    public static String Panel_noCell;
    public static String Panel_oneAtom;
    public static String Panel_position;
    public static String Panel_positionTip;
    public static String Panel_selection;
    public static String Panel_severalElements;
    public static String Panel_shift;
    public static String Panel_shiftTip;
    public static String Panel_tag;
    public static String Preview_discard;
    public static String Preview_done;
    public static String Preview_energy;
    public static String Preview_force;
    public static String Preview_keep;
    public static String Preview_running;
    public static String Save_failed;
    public static String Size_large;
    public static String Size_normal;
    public static String Size_small;
    public static String Status_all;
    public static String Status_angle;
    public static String Status_atom;
    public static String Status_composition;
    public static String Status_dihedral;
    public static String Status_distance;
    public static String Status_empty;
    public static String Status_oneAtom;
    public static String Style_ballAndStick;
    public static String Style_spaceFilling;
    public static String Style_sticks;
    public static String Style_wires;
    public static String Target_exists;
    public static String Target_noFolder;
    public static String Target_noName;
    public static String Tool_add;
    public static String Tool_delete;
    public static String Tool_element;
    public static String Tool_fix;
    public static String Tool_free;
    public static String Tool_measure;
    public static String Tool_move;
    public static String Tool_panel;
    public static String Tool_rubber;
    public static String Tool_select;
    public static String View_along;
    public static String View_axes;
    public static String View_bonds;
    public static String View_cell;
    public static String View_cells;
    public static String View_colour;
    public static String View_export;
    public static String View_fit;
    public static String View_home;
    public static String View_images;
    public static String View_perspective;
    public static String View_style;
    public static String View_views;
    public static String Wizard_cell;
    public static String Wizard_command;
    public static String Wizard_copy;
    public static String Wizard_copyTip;
    public static String Wizard_folder;
    public static String Wizard_name;
    public static String Wizard_own;
    public static String Wizard_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
