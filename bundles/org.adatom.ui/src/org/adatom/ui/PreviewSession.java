/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui;

import org.adatom.structure.Structure;

/** Frames of a run shown in an editor. One of {@link #apply} and {@link #discard} ends it; later calls do nothing. */
public interface PreviewSession {

    /** Shows a frame with the atoms of the structure that the session began with. */
    void show(Structure frame);

    /**
     * Ends the session: the structure becomes the outcome, as one step that can be undone.
     *
     * @param label the name of the step, such as "Relax"
     * @param outcome the structure from now on
     */
    void apply(String label, Structure outcome);

    /** Ends the session: the structure is again what it was. */
    void discard();

    /** {@return whether it ended, also because its editor was closed} */
    boolean isEnded();
}
