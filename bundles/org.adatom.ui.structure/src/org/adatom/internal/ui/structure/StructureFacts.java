/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.build.AdsorptionSites;
import org.adatom.ui.structure.AtomSelection;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Facts of a structure and of the chosen atom, for the Properties view. */
final class StructureFacts implements IPropertySource {
    private final Map<String, String> atom = new LinkedHashMap<>();
    private final Map<String, String> whole = new LinkedHashMap<>();

    StructureFacts(Structure s, AtomSelection chosen) {
        if (chosen.size() == 1) {
            atom(s, chosen.get(0));
        } else if (!chosen.isEmpty()) {
            atom.put(Messages.Facts_chosen, SelectionText.of(s, chosen));
        }
        whole.put(Messages.Facts_formula, s.formula());
        whole.put(Messages.Facts_atoms, Integer.toString(s.count()));
        var cell = s.lattice();
        var p = cell.parameters();
        if (cell.has(0) || cell.has(1) || cell.has(2)) {
            whole.put(Messages.Facts_lengths, numbers(4, p[0], p[1], p[2]));
            whole.put(Messages.Facts_angles, numbers(3, p[3], p[4], p[5]));
            whole.put(Messages.Facts_volume, SelectionText.number(cell.volume(), 4));
        }
        var t = s.periodicity();
        whole.put(Messages.Facts_periodic, (t.a() ? "a " : "") + (t.b() ? "b " : "") + (t.c() ? "c" : "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        int fixed = 0;
        for (boolean f : s.fixed()) {
            fixed += f ? 1 : 0;
        }
        whole.put(Messages.Facts_fixed, Integer.toString(fixed));
        s.info().forEach((key, value) -> {
            if (!key.startsWith("adsorption_")) { //$NON-NLS-1$
                whole.put(key, value instanceof double[] a ? numbers(6, a) : value.toString());
            }
        });
        var sites = sites(s);
        if (!sites.isEmpty()) {
            whole.put(Messages.Facts_sites, sites);
        }
    }

    private static String sites(Structure s) {
        try {
            return String.join(", ", AdsorptionSites.of(s).sites().keySet()); //$NON-NLS-1$
        } catch (StructureException e) {
            return ""; //$NON-NLS-1$
        }
    }

    private void atom(Structure s, int i) {
        var e = s.element(i);
        atom.put(Messages.Facts_element, e.symbol() + " (" + e.title() + ", " + e.number() + ")"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        atom.put(Messages.Facts_index, Integer.toString(i));
        atom.put(Messages.Facts_position, numbers(6, s.position(i)));
        if (s.lattice().isComplete()) {
            atom.put(Messages.Facts_fractional, numbers(6, s.lattice().toFractional(s.position(i))));
        }
        atom.put(Messages.Facts_mass, SelectionText.number(s.masses()[i], 4));
        atom.put(Messages.Facts_tag, Integer.toString(s.tags()[i]));
        atom.put(Messages.Facts_isFixed, s.fixed()[i] ? Messages.Facts_yes : Messages.Facts_no);
        var held = s.constraints().stream().filter(c -> !(c instanceof Constraint.FixedAtoms)
                && Arrays.stream(c.atoms()).anyMatch(a -> a == i)).map(c -> ConstraintText.kind(c) + ": " //$NON-NLS-1$
                + ConstraintText.of(s, c)).collect(Collectors.joining("; ")); //$NON-NLS-1$
        if (!held.isEmpty()) {
            atom.put(Messages.Facts_held, held);
        }
        if (s.arrays().get(Structure.FORCES) instanceof AtomArray.Reals(var f, var w) && w == 3) {
            atom.put(Messages.Facts_force, numbers(4, f[3 * i], f[3 * i + 1], f[3 * i + 2]));
        }
    }

    private static String numbers(int digits, double... values) {
        var text = new StringBuilder();
        for (double v : values) {
            text.append(text.isEmpty() ? "" : ", ").append(SelectionText.number(v, digits)); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return text.toString();
    }

    @Override
    public @Nullable Object getEditableValue() {
        return null;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        List<IPropertyDescriptor> all = new ArrayList<>();
        atom.keySet().forEach(k -> all.add(descriptor("1" + k, k, Messages.Facts_atom))); //$NON-NLS-1$
        whole.keySet().forEach(k -> all.add(descriptor("2" + k, k, Messages.Facts_structure))); //$NON-NLS-1$
        return all.toArray(IPropertyDescriptor[]::new);
    }

    private static IPropertyDescriptor descriptor(String id, String name, String category) {
        var made = new PropertyDescriptor(id, name);
        made.setCategory(category);
        return made;
    }

    @Override
    public @Nullable Object getPropertyValue(@Nullable Object id) {
        var key = String.valueOf(id);
        return (key.startsWith("1") ? atom : whole).get(key.substring(1)); //$NON-NLS-1$
    }

    @Override
    public boolean isPropertySet(@Nullable Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(@Nullable Object id) {
        // facts are read only
    }

    @Override
    public void setPropertyValue(@Nullable Object id, @Nullable Object value) {
        // facts are read only
    }
}
