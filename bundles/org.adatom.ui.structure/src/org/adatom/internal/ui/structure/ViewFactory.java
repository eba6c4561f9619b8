/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.adatom.render.SceneOptions;
import org.adatom.structure.Element;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.ui.StructureViewFactory;
import org.adatom.ui.structure.StructureView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Lends the 3-D view to parts that know only its interface. */
public final class ViewFactory implements StructureViewFactory {
    private static final int FEW = 4;
    private static final int CLUSTER = 1000;
    private static final Set<Element> INERT = Stream.of("He", "Ne", "Ar", "Kr", "Xe", "Rn").map(Element::of)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public org.adatom.ui.StructureView create(Composite parent) {
        return new Lent(new StructureView(parent, SWT.NONE));
    }

    /** Shows several cells of a small crystal, and atoms without bonds as they touch. */
    private static SceneOptions suited(Structure structure, SceneOptions options) {
        int n = structure.count();
        int cells = structure.periodicity().equals(Periodicity.ALL) && n <= FEW ? n <= 2 ? 3 : 2 : 1;
        boolean inert = n > 1 && n <= CLUSTER && IntStream.range(0, n).allMatch(i -> INERT.contains(structure.element(i)));
        var style = inert && structure.periodicity().equals(Periodicity.NONE) ? SceneOptions.Style.SPACE_FILLING
                : options.style();
        return options.withRepeat(cells, cells, cells).withStyle(style);
    }

    private record Lent(StructureView view) implements org.adatom.ui.StructureView {
        @Override
        public Control control() {
            return view;
        }

        @Override
        public void show(Structure structure) {
            boolean other = structure.count() != view.getStructure().count();
            view.setStructure(structure);
            if (other) {
                view.setSceneOptions(suited(structure, view.getSceneOptions()));
                view.fit();
            }
        }
    }
}
