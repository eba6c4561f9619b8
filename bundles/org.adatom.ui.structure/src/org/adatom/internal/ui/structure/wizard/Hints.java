/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.internal.ui.structure.SelectionText;
import org.adatom.structure.Element;
import org.adatom.structure.StructureException;
import org.adatom.structure.build.AdsorptionSites;
import org.adatom.ui.form.Choices;
import org.adatom.ui.form.ParameterForm;
import org.adatom.workbench.BuilderDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

/** What a form of a builder tells beyond its parameters: the sites of the surface, and what empty fields stand for. */
final class Hints {
    private static final String ADSORBATE = "adsorbate"; //$NON-NLS-1$
    private static final String SITE = "site"; //$NON-NLS-1$
    /** What matters only where something is adsorbed. */
    private static final List<String> OF_ADSORBATE = List.of(SITE, "position", "height", "offset", "molIndex", "rotation", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
            "upright", "bothSides", "coverage"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    private Hints() {
    }

    /** {@return the names of the sites of the surface that a builder makes, none where it makes no such surface} */
    static List<String> sites(BuilderDescriptor builder) {
        if (builder.parameters().find(SITE).isEmpty()) {
            return List.of();
        }
        try {
            return List.copyOf(AdsorptionSites.of(builder.build(Showcase.start(builder))).sites().keySet());
        } catch (RuntimeException e) {
            return List.of(); // the form then takes any name, and what builds says what is wrong with it
        }
    }

    /** {@return the open sets with the sites of a surface among them} */
    static Choices choices(Choices all, List<String> sites) {
        return set -> set.equals(AdsorptionSites.CHOICES) ? sites.stream().map(Choices.Choice::new).toList() : all.of(set);
    }

    /** Shows what matters for the values in a form, and in grey what its empty fields stand for. */
    static void update(ParameterForm form, List<String> sites) {
        var values = form.values();
        if (form.model().find(ADSORBATE).isPresent()) {
            boolean some = !String.valueOf(values.get(ADSORBATE)).isBlank();
            OF_ADSORBATE.forEach(name -> form.setShown(name, some && (!name.equals(SITE) || !sites.isEmpty())));
        }
        constants(values).forEach(form::setHint);
    }

    /** Chooses the first site for a new adsorbate without a place. @return whether it did; the form then told its listeners */
    static boolean chooseSite(ParameterForm form, List<String> sites) {
        var values = form.values();
        boolean placed = !isEmpty(values.get(SITE)) || !isEmpty(values.get("position")); //$NON-NLS-1$
        if (sites.isEmpty() || placed || isEmpty(values.get(ADSORBATE))) {
            return false;
        }
        form.setValue(SITE, sites.getFirst());
        return true;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.toString().isBlank() || value instanceof List<?> list && list.isEmpty();
    }

    private static Map<String, String> constants(Map<String, Object> values) {
        var out = new LinkedHashMap<String, String>();
        var structure = String.valueOf(values.getOrDefault("structure", "auto")); //$NON-NLS-1$ //$NON-NLS-2$
        try {
            var element = Element.of(String.valueOf(values.get("symbol")).strip()); //$NON-NLS-1$
            var state = element.reference();
            boolean own = structure.equals("auto") || structure.equalsIgnoreCase(state.kind().name()); //$NON-NLS-1$
            if (own && state.a() > 0) {
                out.put("a", of(state.a(), element)); //$NON-NLS-1$
            }
            if (own && state.covera() > 0) {
                out.put("c", of(state.a() * state.covera(), element)); //$NON-NLS-1$
            }
        } catch (StructureException e) {
            // a formula: the help of the field says enough
        }
        return out;
    }

    private static String of(double value, Element element) {
        return NLS.bind(Messages.Wizard_own, SelectionText.number(value, 4).replaceFirst("0+$", ""), element.symbol()); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
