/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.ui.StructureSource;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.InputKind;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;

/** The structure of the active editor. */
public final class ActiveSource {
    private ActiveSource() {
    }

    /** {@return what the active editor of a window shows, if it shows a structure} */
    public static Optional<StructureSource> of(@Nullable IWorkbenchWindow window) {
        if (window == null || window.getActivePage() == null) {
            return Optional.empty();
        }
        IEditorPart editor = window.getActivePage().getActiveEditor();
        return editor == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(editor, StructureSource.class));
    }

    /**
     * {@return the structures of all other editors of a window that are on screen or were}
     *
     * @param active is left out
     */
    static List<StructureSource> others(IWorkbenchWindow window, StructureSource active) {
        var page = window.getActivePage();
        var out = new ArrayList<StructureSource>();
        for (var reference : page == null ? new IEditorReference[0] : page.getEditorReferences()) {
            var editor = reference.getEditor(false);
            var source = editor == null || editor == page.getActiveEditor() ? null
                    : Adapters.adapt(editor, StructureSource.class);
            if (source != null && source != active && source.structure().count() > 0) {
                out.add(source);
            }
        }
        return out;
    }

    /** {@return whether an analysis can be started with what the active editor shows} */
    public static boolean suits(AnalysisDescriptor analysis, @Nullable IWorkbenchWindow window) {
        return analysis.input() == InputKind.NONE || analysis.input() == InputKind.FILES
                || of(window).filter(s -> s.structure().count() > 0).isPresent();
    }
}
