/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure;

import java.util.Optional;
import org.adatom.ui.InfoBar;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Structure;
import org.adatom.ui.PreviewSession;
import org.adatom.ui.structure.StructureDocument;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

/** Frames of a run in an editor, one run at a time; the outcome becomes one edit that can be undone. */
final class EditorPreview {
    private final StructureEditor editor;
    private final StructureDocument document;
    private final InfoBar info;
    private @Nullable Session session;
    private @Nullable Structure offered;
    private boolean closed;

    EditorPreview(StructureEditor editor, StructureDocument document, InfoBar info) {
        this.editor = editor;
        this.document = document;
        this.info = info;
        document.addListener(this::settle);
    }

    /** Takes the question away once the outcome is no longer what is shown: undone, or edited further. */
    private void settle(StructureDocument.Change change) {
        var asked = offered;
        if (asked != null && change == StructureDocument.Change.STRUCTURE && !closed
                && !asked.equals(document.structure())) {
            offered = null;
            info.hide();
        }
    }

    Optional<PreviewSession> begin(String title) {
        if (closed || session != null || document.isPreviewing()) {
            return Optional.empty();
        }
        var made = new Session();
        session = made;
        document.hold(true);
        info.show(NLS.bind(Messages.Preview_running, title));
        return Optional.of(made);
    }

    /** Lets the run go on without the editor, as when the file is read again. */
    void abandon() {
        var running = session;
        if (running != null) {
            running.discard();
        }
    }

    void close() {
        closed = true;
        session = null;
        offered = null;
    }

    private final class Session implements PreviewSession {
        private final Structure before = document.structure();

        @Override
        public void show(Structure frame) {
            if (!isEnded()) {
                document.preview(frame);
            }
        }

        @Override
        public void apply(String label, Structure outcome) {
            if (!isEnded()) {
                end();
                document.edit(label, outcome);
                offered = outcome;
                info.show(summary(label, outcome), new InfoBar.Choice(Messages.Preview_keep, () -> offered = null),
                        new InfoBar.Choice(Messages.Preview_discard, this::takeBack));
            }
        }

        @Override
        public void discard() {
            if (!isEnded()) {
                end();
                document.preview(null);
            }
        }

        @Override
        public boolean isEnded() {
            return closed || session != this;
        }

        private void end() {
            session = null;
            info.hide();
            document.hold(false);
        }

        private void takeBack() {
            offered = null;
            if (document.canUndo()) {
                document.undo();
            } else {
                document.edit(Messages.Preview_discard, before);
            }
        }
    }

    private String summary(String label, Structure outcome) {
        var energy = outcome.info().get(Structure.ENERGY) instanceof Number e
                ? NLS.bind(Messages.Preview_energy, SelectionText.number(e.doubleValue(), 6)) : ""; //$NON-NLS-1$
        var force = fmax(outcome);
        return NLS.bind(Messages.Preview_done, new Object[] {label, String.valueOf(editor.getPartName()), energy,
                Double.isNaN(force) ? "" : NLS.bind(Messages.Preview_force,
                        SelectionText.number(force, 4))}); //$NON-NLS-1$
    }

    private static double fmax(Structure s) {
        if (!(s.arrays().get(Structure.FORCES) instanceof AtomArray.Reals(var f, var w)) || w != 3) {
            return Double.NaN;
        }
        var fixed = s.fixed();
        double most = 0;
        for (int i = 0; i < s.count(); i++) {
            most = Math.max(most, fixed[i] ? 0
                    : Math.sqrt(f[3 * i] * f[3 * i] + f[3 * i + 1] * f[3 * i + 1] + f[3 * i + 2] * f[3 * i + 2]));
        }
        return most;
    }
}
