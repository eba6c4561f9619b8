/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One of several words. */
final class ChoiceField extends Field {
    private static final int LEAST_WIDTH = 14;
    private static final Set<String> ACRONYMS = Set.of("bfgs", "lbfgs", "l-bfgs", "fire", "cg", "md", "nve", "nvt", "npt", "neb",
            "idpp", "ode", "eb");
    /** Names of persons, units and compounds, which keep their own spelling. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("birch-murnaghan", "Birch\u2013Murnaghan"),
            Map.entry("poirier-tarantola", "Poirier\u2013Tarantola"), Map.entry("maxwell-boltzmann", "Maxwell\u2013Boltzmann"),
            Map.entry("nose-hoover", "Nos\u00e9\u2013Hoover"), Map.entry("parrinello-rahman", "Parrinello\u2013Rahman"),
            Map.entry("lorentz-berthelot", "Lorentz\u2013Berthelot"), Map.entry("preconditioned-lbfgs", "Preconditioned LBFGS"),
            Map.entry("thz", "THz"), Map.entry("mev", "meV"), Map.entry("per-cm", "cm\u207b\u00b9"), Map.entry("nacl", "NaCl"),
            Map.entry("mgo", "MgO"), Map.entry("l1-2", "L1\u2082"), Map.entry("aseneb", "As in ASE"));
    private final List<String> words;
    private @Nullable Combo combo;

    ChoiceField(ParameterDescriptor parameter) {
        super(parameter);
        words = parameter.options();
    }

    @Override
    public Control create(Composite parent) {
        var row = row(parent, 2);
        var box = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        box.setVisibleItemCount(16);
        box.setItems(labels());
        int wide = words.stream().mapToInt(String::length).max().orElse(0);
        if (wide < LEAST_WIDTH) {
            GridDataFactory.swtDefaults().minSize(width(box, LEAST_WIDTH), 0).hint(width(box, LEAST_WIDTH) + 40, SWT.DEFAULT)
                    .applyTo(box);
        }
        box.addListener(SWT.Selection, e -> changed());
        unit(row);
        combo = box;
        return row;
    }

    private String[] labels() {
        Object[] constants = parameter.type().isEnum() ? parameter.type().getEnumConstants() : null;
        if (constants == null) {
            return words.toArray(String[]::new);
        }
        var labels = new String[constants.length];
        for (int i = 0; i < labels.length; i++) {
            var constant = (Enum<?>) constants[i];
            labels[i] = constant.toString().equals(constant.name()) ? readable(words.get(i)) : constant.toString();
        }
        return labels;
    }

    /** {@return a word of an enum as a person reads it: "face-centred" becomes "Face centred"} */
    static String readable(String word) {
        var name = NAMES.get(word);
        if (name != null) {
            return name;
        }
        int end = word.indexOf('-') < 0 || ACRONYMS.contains(word) ? word.length() : word.indexOf('-');
        var first = word.substring(0, end);
        var shown = ACRONYMS.contains(first) ? first.toUpperCase(Locale.ROOT)
                : word.substring(0, Math.min(1, end)).toUpperCase(Locale.ROOT) + word.substring(Math.min(1, end), end);
        return shown + word.substring(end).replace('-', ' ');
    }

    @Override
    public Control main() {
        return box();
    }

    private Combo box() {
        var box = combo;
        if (box == null) {
            throw new IllegalStateException("the field has no widgets yet");
        }
        return box;
    }

    @Override
    public Object value() {
        int i = box().getSelectionIndex();
        return i < 0 ? "" : words.get(i);
    }

    @Override
    protected void show(Object value) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(value.toString())) {
                box().select(i);
                return;
            }
        }
        box().deselectAll();
    }
}
