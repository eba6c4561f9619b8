/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.structure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.adatom.internal.ui.structure.SelectionText;
import org.adatom.internal.ui.structure.view.Blit;
import org.adatom.internal.ui.structure.view.PictureMaker;
import org.adatom.internal.ui.structure.view.Screen;
import org.adatom.internal.ui.structure.view.Themes;
import org.adatom.internal.ui.structure.view.ViewInput;
import org.adatom.internal.ui.structure.view.ViewTool;
import org.adatom.internal.ui.structure.view.ViewToolBar;
import org.adatom.render.Camera;
import org.adatom.render.Frame;
import org.adatom.render.Pick;
import org.adatom.render.Quality;
import org.adatom.render.RenderOptions;
import org.adatom.render.Renderer;
import org.adatom.render.SceneBuilder;
import org.adatom.render.SceneOptions;
import org.adatom.render.Turn;
import org.adatom.render.Viewpoint;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * A structure in three dimensions, to be turned, moved, zoomed and chosen from by mouse and keys. Pictures are made in the
 * background: plain ones while something moves, fine ones at rest. Used by the editor, by wizards and by results.
 * <p>
 * Dragging turns, Shift or the right button moves, the wheel zooms at the pointer, a click chooses, Ctrl or Shift adds, Ctrl
 * and dragging the background chooses what lies in a frame, a double click centres. Keys: arrows, +, -, x y z, a b c, f, p,
 * s, n, g, l, Home, Esc.
 */
public final class StructureView extends Composite {
    /** Style bit: no tool bar over the picture. */
    public static final int NO_TOOLBAR = 1 << 28;
    /** Style bit: atoms cannot be chosen. */
    public static final int NO_SELECTION = 1 << 29;

    /** Style bit: room for tools at the left of the picture, to be filled by the owner. */
    public static final int TOOLS = 1 << 27;

    private final Canvas canvas;
    private final @Nullable ViewToolBar toolBar;
    private final ViewInput input;
    private final Screen screen;
    private final boolean selectable;
    private final List<Consumer<AtomSelection>> selectionListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
    private Structure structure = Structure.EMPTY;
    private AtomSelection selection = AtomSelection.NONE;
    private SceneOptions scene = SceneOptions.DEFAULT;
    private RenderOptions look = RenderOptions.DEFAULT;
    private Camera camera = Camera.DEFAULT.withOrientation(Turn.OBLIQUE);
    private boolean fitPending = true;
    private boolean untouched = true;
    private int hover = -1;
    private @Nullable IntConsumer menu;

    /**
     * @param parent where
     * @param style {@link SWT#BORDER}, {@link #NO_TOOLBAR}, {@link #NO_SELECTION}
     */
    public StructureView(Composite parent, int style) {
        super(parent, style & SWT.BORDER);
        selectable = (style & NO_SELECTION) == 0;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
        toolBar = (style & NO_TOOLBAR) != 0 ? null : new ViewToolBar(this, (style & TOOLS) != 0);
        canvas = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        GridDataFactory.fillDefaults().span(toolBar != null && toolBar.hasTools() ? 1 : 2, 1).grab(true, true).hint(320, 240)
                .applyTo(canvas);
        screen = new Screen(canvas, this::request, this::shown);
        var blit = screen.blit();
        input = new ViewInput(this, canvas);
        canvas.addListener(SWT.Paint, e -> {
            if (Themes.isDark(this) != blit.isDark()) {
                restyle();
            }
            blit.paint(e.gc, this, input);
        });
        canvas.addListener(SWT.Resize, e -> {
            fitPending |= untouched;
            changed();
        });
        canvas.addListener(SWT.Dispose, e -> blit.dispose());
        restyle();
    }

    /** Shows a structure from where the camera is; the first one, and one after an empty one, is shown as a whole. */
    public void setStructure(Structure shown) {
        if (shown == structure) {
            return;
        }
        fitPending |= structure.count() == 0 && structure.lattice().equals(shown.lattice()) || structure == Structure.EMPTY;
        structure = shown;
        hover = -1;
        selection = selection.within(shown.count());
        scene = ViewToolBar.recolour(scene, shown);
        changed();
    }

    /** {@return the structure that is shown} */
    public Structure getStructure() {
        return structure;
    }

    /** Marks atoms as chosen, without telling listeners. */
    public void setSelection(AtomSelection chosen) {
        var kept = chosen.within(structure.count());
        if (!kept.equals(selection)) {
            selection = kept;
            changed();
        }
    }

    /** {@return the chosen atoms} */
    public AtomSelection getSelection() {
        return selection;
    }

    /** Adds one who hears when a person chose other atoms. */
    public void addSelectionListener(Consumer<AtomSelection> listener) {
        selectionListeners.add(listener);
    }

    /** Adds one who hears when style, camera or options change. */
    public void addChangeListener(Runnable listener) {
        changeListeners.add(listener);
    }

    /** Chooses atoms and tells listeners. */
    public void choose(AtomSelection chosen) {
        if (selectable && !chosen.equals(selection)) {
            setSelection(chosen);
            selectionListeners.forEach(l -> l.accept(selection));
        }
    }

    /** {@return whether atoms can be chosen} */
    public boolean isSelectable() {
        return selectable;
    }

    /** Chooses the atoms whose centres lie in a frame, points; null chooses none. @param add to those chosen already */
    public void chooseIn(@Nullable Rectangle box, boolean add) {
        if (box == null) {
            return;
        }
        var f = screen.frame();
        if (f != null) {
            double[] p = screen.pixels(box);
            var chosen = f.atomsIn(p[0], p[1], p[2], p[3]).stream().toArray();
            choose(add ? selection.with(chosen) : AtomSelection.of(chosen));
        }
        canvas.redraw();
    }

    /** What of the structure is drawn, and how. */
    public void setSceneOptions(SceneOptions options) {
        scene = options;
        changed();
        changeListeners.forEach(Runnable::run);
    }

    /** {@return what of the structure is drawn, and how} */
    public SceneOptions getSceneOptions() {
        return scene;
    }

    /** Draws bonds, or none. */
    public void setBonds(boolean bonds) {
        setSceneOptions(scene.withBonds(bonds));
    }

    /** {@return whether bonds are drawn} */
    public boolean hasBonds() {
        return scene.showBonds();
    }

    /** Draws the triad of axes in the corner, or none. */
    public void setAxes(boolean axes) {
        look = look.withAxes(axes);
        changed();
        changeListeners.forEach(Runnable::run);
    }

    /** {@return whether the triad of axes is drawn} */
    public boolean hasAxes() {
        return look.axes();
    }

    /** Perspective, or parallel lines. */
    public void setPerspective(boolean on) {
        setCamera(camera.withPerspective(on));
        changeListeners.forEach(Runnable::run);
    }

    /** {@return whether it is drawn in perspective} */
    public boolean isPerspective() {
        return camera.perspective();
    }

    /** {@return from where it is looked at} */
    public Camera getCamera() {
        return camera;
    }

    /** Looks from elsewhere. */
    public void setCamera(Camera other) {
        camera = other;
        untouched = fitPending;
        changed();
    }

    /** Looks along an axis, everything in view. */
    public void lookFrom(Viewpoint from) {
        fitPending = true;
        setCamera(camera.from(from, structure.lattice()));
    }

    /** Looks obliquely from above, everything in view, as at the beginning. */
    public void home() {
        fitPending = true;
        setCamera(camera.withOrientation(Turn.OBLIQUE));
    }

    /** Brings everything into view. */
    public void fit() {
        fitPending = true;
        untouched = true;
        changed();
    }

    /** Turns the atoms by a drag, points. @param roll about the line of sight */
    public void turn(int fromX, int fromY, int toX, int toY, boolean roll) {
        var size = canvas.getSize();
        setCamera(roll ? camera.rolled(fromX, fromY, toX, toY, size.x, size.y)
                : camera.dragged(fromX, fromY, toX, toY, size.x, size.y));
    }

    /** Turns the atoms about the horizontal and the vertical axis of the screen, degrees. */
    public void turn(double aboutX, double aboutY) {
        setCamera(camera.turned(aboutX, aboutY, 0));
    }

    /** Moves the picture, points. */
    public void pan(int dx, int dy) {
        setCamera(camera.panned(dx, dy, Math.max(1, canvas.getSize().y)));
    }

    /** Zooms, a point of the picture kept where it is. */
    public void zoom(double factor, int x, int y) {
        var size = canvas.getSize();
        setCamera(camera.zoomedAt(factor, x, y, size.x, size.y));
    }

    /** Zooms at the middle. */
    public void zoom(double factor) {
        setCamera(camera.zoomed(factor));
    }

    /** Turns about an atom from now on. */
    public void centreOn(int atom) {
        setCamera(camera.withTarget(structure.x(atom), structure.y(atom), structure.z(atom)));
    }

    /** What the left mouse button does. */
    public void setTool(ViewTool tool) {
        input.setTool(tool);
    }

    /** {@return what the left mouse button does} */
    public ViewTool getTool() {
        return input.tool();
    }

    /** Who shows a menu for the atom under the pointer (-1 for none) after a right click. */
    public void setMenu(@Nullable IntConsumer shower) {
        menu = shower;
    }

    /** Shows the menu. @param atom under the pointer, -1 for none */
    public void showMenu(int atom) {
        var shower = menu;
        if (shower != null) {
            canvas.setToolTipText(null);
            shower.accept(atom);
        }
    }

    /** {@return the canvas that shows the picture} */
    public Canvas canvas() {
        return canvas;
    }

    /** {@return the tool bar, for more items; null when there is none} */
    public @Nullable ViewToolBar toolBar() {
        return toolBar;
    }

    /** {@return the atom at a place of the canvas, points; -1 for none} */
    public int atomAt(int x, int y) {
        var hit = pick(x, y);
        return hit == null || hit.isBond() || hit.atom() >= structure.count() ? -1 : hit.atom();
    }

    /** {@return what is in front at a place of the canvas, points; null for the background} */
    public @Nullable Pick pick(int x, int y) {
        var f = screen.frame();
        double zoom = Blit.zoom(canvas);
        return f == null ? null : f.pick(zoom * x, zoom * y);
    }

    /** Lights up the atom under the pointer, -1 for none. */
    public void hover(int atom) {
        if (atom != hover) {
            hover = atom;
            canvas.setToolTipText(atom < 0 ? null : SelectionText.atom(structure, atom));
            screen.changed();
        }
    }

    /** {@return a picture for export} @param width pixels @param height pixels */
    public Frame export(int width, int height, boolean transparent) {
        var drawn = new SceneBuilder(scene).build(structure);
        var options = look.withQuality(Quality.EXPORT).withTransparent(transparent)
                .withZoom(Math.clamp((double) height / Math.max(1, canvas.getSize().y), 0.25, 16));
        return new Renderer().render(drawn, camera, width, height, options);
    }

    /** {@return whether the latest picture shows what is to be shown, in full quality} */
    public boolean isSettled() {
        return screen.blit().isFine();
    }

    /** A fine picture is made soon, unless something moves again. */
    public void settle() {
        screen.settle();
    }

    @Override
    public boolean setFocus() {
        return canvas.setFocus();
    }

    private void changed() {
        screen.changed();
    }

    private PictureMaker.Request request(Quality quality, double zoom, int width, int height) {
        return new PictureMaker.Request(structure, selection, hover, scene, look.withQuality(quality).withZoom(zoom), camera,
                fitPending, width, height);
    }

    private void shown(PictureMaker.Made made) {
        var request = made.request();
        if (request.fit() && request.camera() == camera && request.structure() == structure) {
            fitPending = false;
            camera = made.camera();
        }
    }

    private void restyle() {
        screen.blit().setDark(Themes.isDark(this));
        look = look.withTheme(Themes.of(this));
        changed();
    }
}
