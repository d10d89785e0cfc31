import Documents

struct HTMLRenderer: Renderer {}
